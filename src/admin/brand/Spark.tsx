type Props = { size: number }

/** A spark on red ground, drawn by us: 星星之火. Decorative, the words beside it carry the name. */
export const Spark = ({ size }: Props) => (
  <svg aria-hidden="true" height={size} viewBox="0 0 64 64" width={size}>
    <rect fill="#c8102e" height="64" rx="14" width="64" />
    <path
      d="M32 8c2.6 11.4 5.6 15.9 18 19-8.6 3.8-11.8 7.4-13.6 14.2L32 56l-4.4-14.8C25.800 34.400 22.600 30.800 14 27c12.400-3.100 15.400-7.600 18-19Z"
      fill="#ffd45e"
    />
    <circle cx="32" cy="29" fill="#fff6d8" r="5.5" />
  </svg>
)
