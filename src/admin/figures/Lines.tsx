'use client'
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'

export type LineOf = { key: string; name: string; colour: string }
/** Null leaves a gap: nobody knows. */
type Props = {
  data: readonly Record<string, string | number | null>[]
  lines: readonly LineOf[]
  height: number
}

const SMALL = { fontSize: 12, fill: 'var(--theme-elevation-600)' }

/** Lines over days. A file of its own, loaded when there is something to draw: the chart library weighs more than the page. */
const Lines = ({ data, lines, height }: Props) => (
  <ResponsiveContainer height={height} width="100%">
    <LineChart accessibilityLayer data={[...data]} margin={{ top: 8, right: 16, bottom: 0, left: -8 }}>
      <CartesianGrid stroke="var(--theme-elevation-150)" vertical={false} />
      <XAxis
        dataKey="day"
        stroke="var(--theme-elevation-400)"
        tick={SMALL}
        tickFormatter={(day) => String(day).slice(5)}
      />
      <YAxis allowDecimals={false} stroke="var(--theme-elevation-400)" tick={SMALL} width={52} />
      <Tooltip
        contentStyle={{
          background: 'var(--theme-elevation-0)',
          border: '1px solid var(--theme-elevation-200)',
        }}
        labelStyle={{ color: 'var(--theme-elevation-800)' }}
      />
      <Legend wrapperStyle={{ fontSize: 13 }} />
      {lines.map(({ key, name, colour }) => (
        <Line
          dataKey={key}
          dot={{ r: 2 }}
          isAnimationActive={false}
          key={key}
          name={name}
          stroke={colour}
          strokeWidth={2}
          type="monotone"
        />
      ))}
    </LineChart>
  </ResponsiveContainer>
)

export default Lines
