/** Something that went wrong in a pass of the worker and stopped only what it names. */
export type PassTrouble = { where: string; message: string; deliveryId?: string; accountId?: string }

/** Puts any error into such a line. `where` says in Chinese what was being done. */
export const troubleOf = (error: unknown, { where, ...ids }: Omit<PassTrouble, 'message'>): PassTrouble => ({
  ...ids,
  where,
  message: error instanceof Error ? error.message : String(error),
})
