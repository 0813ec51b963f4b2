type Props = { sums: readonly (readonly [name: string, sum: number])[] }

/** A few large numbers with their names. */
export const Totals = ({ sums }: Props) => (
  <dl className="xh-totals">
    {sums.map(([name, sum]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{sum.toLocaleString('en')}</dd>
      </div>
    ))}
  </dl>
)
