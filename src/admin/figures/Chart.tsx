'use client'
import { type ComponentProps, lazy, Suspense } from 'react'

const Lines = lazy(() => import('./Lines'))

/** A chart that fetches its drawing code only when it is shown; the numbers stand beside it as a table. */
export const Chart = (props: ComponentProps<typeof Lines>) => (
  <div aria-hidden="true" className="xh-chart" style={{ minHeight: props.height }}>
    <Suspense fallback={null}>
      <Lines {...props} />
    </Suspense>
  </div>
)
