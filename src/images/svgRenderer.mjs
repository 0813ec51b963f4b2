// Draws one SVG: standard input → standard output. A process of its own, because librsvg cannot be interrupted and some
// drawings of a few bytes cost it hours or gigabytes: this process watches itself and dies of either.
// Arguments: CPU seconds, MB of memory, pixels, pixels a unit, width of the result; each at most.
// Output: own width and height (two times four bytes), then a PNG. Errors: a line on standard error.
import { writeSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

const [seconds, megabytes, pixels, sharpness, widest] = process.argv.slice(2).map(Number)
const CSS_DPI = 72
const LOOK_EVERY_MS = 20

const die = (why) => {
  writeSync(2, `${why}\n`)
  // Leaving politely would wait for the drawing.
  process.kill(process.pid, 'SIGKILL')
}
setInterval(() => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  if ((userCPUTime + systemCPUTime) / 1e6 > seconds) die('timeout')
  if (maxRSS / 1024 > megabytes) die('too large')
}, LOOK_EVERY_MS)

const draw = async () => {
  const svg = await buffer(process.stdin)
  sharp.cache(false)
  sharp.concurrency(1)
  const options = { failOn: 'warning', limitInputPixels: pixels }
  const { width, height } = await sharp(svg, { ...options, limitInputPixels: false }).metadata()
  const density = Math.max(1, Math.min(CSS_DPI * sharpness, (CSS_DPI * widest) / width))
  const png = await sharp(svg, { ...options, density })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([size, png])
}

draw().then(
  (drawn) => process.stdout.write(drawn, () => process.exit(0)),
  (error) => die(String(error)),
)
