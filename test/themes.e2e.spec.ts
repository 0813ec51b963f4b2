import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('the themes on a phone', () => {
  it.each([375, 414])('are all drawn in light and dark, none wider than %i px', (width) => {
    const folder = `data/screens/themes-${width}`

    const complaints = execFileSync('node', ['test/themes/shoot.mjs', folder, String(width)], {
      encoding: 'utf8',
    })

    expect(complaints).toBe('')
    expect(readdirSync(folder).filter((file) => file.endsWith('.png'))).toHaveLength(8)
  })
})
