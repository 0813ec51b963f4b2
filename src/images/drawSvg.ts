import { spawn } from 'node:child_process'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { BODY_WIDTH_MAX, SVG_DRAWING, UNPACKED_PIXELS_MAX } from './limits'

/** How many pixels an SVG unit gets when nobody asks for more: phones have two to three for each. */
const SHARPNESS = 2

type Limits = { cpuSeconds: number; megabytes: number; waitMs: number }

/** A drawing as pixels, and the size that the drawing itself says it has. */
export type Drawn = { png: Buffer; width: number; height: number }

/**
 * Draws an SVG twice as large as it says, so that lines are sharp on a phone, and no wider than the body takes. The drawing
 * runs in a process of its own, which is ended when it takes too long or too much memory.
 * @throws Error in the words of the renderer; `timeout` and `too large` among them
 */
export const drawSvg = async (svg: Buffer, limits: Limits = SVG_DRAWING): Promise<Drawn> => {
  const { cpuSeconds, megabytes, waitMs } = limits
  const most = [cpuSeconds, megabytes, UNPACKED_PIXELS_MAX, SHARPNESS, BODY_WIDTH_MAX].map(String)
  const script = path.resolve(process.cwd(), 'src/images/svgRenderer.mjs')
  const child = spawn(process.execPath, [script, ...most], { stdio: ['pipe', 'pipe', 'pipe'] })
  // The process watches its own processor time; this ends one that gets none.
  const tooLong = setTimeout(() => child.kill('SIGKILL'), waitMs)
  child.stdin.on('error', () => {})
  child.stdin.end(svg)
  try {
    const [drawn, why] = await Promise.all([buffer(child.stdout), text(child.stderr)])
    if (drawn.length <= 8) throw new Error(why.trim() || 'timeout')
    return { png: drawn.subarray(8), width: drawn.readUInt32BE(0), height: drawn.readUInt32BE(4) }
  } finally {
    clearTimeout(tooLong)
  }
}
