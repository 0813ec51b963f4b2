import type { Platform } from '../platform'
import { Refusal } from '../refusal'
import type { Fault } from '../state'

/** Takes the fault that this call must suffer, if any, and counts it off. Faults are played in the order they were ordered. */
export const takeFault = (
  platform: Platform,
  call: { path: string; appId: string | null },
): Fault | undefined => {
  const { faults } = platform.state
  const fault = faults.find(
    ({ path, appId }) => (path === '*' || path === call.path) && (!appId || appId === call.appId),
  )
  if (!fault) return undefined
  if (fault.skip > 0) {
    fault.skip--
    return undefined
  }
  fault.times--
  if (fault.times <= 0) platform.state.faults = faults.filter((other) => other !== fault)
  return fault
}

/** Whether the platform does what it was asked before the fault strikes. The cruel reading is the default: an answer was lost, not a request. */
export const actsUnder = ({ fault, acts }: Fault): boolean =>
  acts ?? (fault !== 'hang-up-before' && (typeof fault === 'string' || 'field' in fault))

/** The refusal that a fault with an errcode is. */
export const refusalOf = (fault: Fault): Refusal | undefined => {
  if (typeof fault.fault === 'string' || !('errcode' in fault.fault)) return undefined
  const { errcode, errmsg } = fault.fault
  return new Refusal(errcode, errmsg ? { text: errmsg } : {})
}

/** What a fault is called in the ledger. */
export const nameOf = ({ fault }: Fault): string => {
  if (typeof fault === 'string') return fault
  return 'errcode' in fault ? 'errcode' : `field ${fault.field}`
}

/** The answer in which fields are missing or say something else, where the fault asks for that; else as it is. */
export const distorted = (answer: unknown, fault: Fault | undefined): unknown => {
  if (!fault || typeof fault.fault === 'string' || !('field' in fault.fault)) return answer
  const { field, nth, ...odd } = fault.fault
  let met = 0
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
      if (name !== field) return [[name, walk(inner)]]
      met += 1
      if (nth !== undefined && nth !== met) return [[name, walk(inner)]]
      return 'value' in odd ? [[name, odd.value]] : []
    })
    return Object.fromEntries(entries)
  }
  return walk(answer)
}

const BAD_GATEWAY =
  '<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n'
/** A minute and more for any answer: no client waits that long. */
const DRIP_MS = 1000

/** The text, one character at a time. Who hangs up ends it. */
const drip = (text: string, everyMs: number) => {
  const bytes = Buffer.from(text)
  let at = 0
  let timer: NodeJS.Timeout | undefined
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      timer = setInterval(() => {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, ++at))
        else {
          clearInterval(timer)
          controller.close()
        }
      }, everyMs)
    },
    cancel: () => clearInterval(timer),
  })
}

/** The answer as the fault leaves it; null when nothing at all is answered and the connection is cut. */
export const spoil = async (
  fault: Fault,
  { text, headers }: { text: string; headers: Record<string, string> },
) => {
  switch (fault.fault) {
    case 'hang-up-before':
    case 'hang-up-after':
      return null
    case 'slow-drip':
      return new Response(drip(text, fault.delayMs || DRIP_MS), { headers })
    case 'truncated-json':
      return new Response(text.slice(0, Math.floor(text.length / 2)), { headers })
    case 'html-502':
      return new Response(BAD_GATEWAY, { headers: { 'content-type': 'text/html' }, status: 502 })
    default:
      if (fault.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
      return new Response(text, { headers })
  }
}
