/** @returns the middle of the numbers, the upper one of two; 0 when there are none */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
