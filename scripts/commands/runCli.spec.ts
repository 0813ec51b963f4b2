import { expect, it } from 'vitest'
import { runCli } from './runCli'

const run = async (...words: string[]) => {
  const said = { out: '', err: '' }
  const listen = (name: 'out' | 'err') => ({ write: (text: string) => (said[name] += text) })
  const code = await runCli(['node', 'cli', ...words], { out: listen('out'), err: listen('err') })
  return { code, ...said }
}

it('names every command when asked for help, in Chinese', async () => {
  const { code, err, out } = await run('help')

  expect({ code, err }).toEqual({ code: 0, err: '' })
  for (const command of ['tick', 'account', 'article', 'daily', 'deliveries', 'stats', 'collect', 'user'])
    expect(out).toContain(command)
  expect(out).toContain('用法：')
  expect(out).not.toMatch(/Usage|Options|Commands|choices|default:/)
})

it.each([
  ['没有 sing 这条命令', ['sing']],
  ['没有 --bogus 这个选项', ['tick', '--bogus']],
  ['少了必填的 --name', ['account', 'add']],
  ['少了 <name>', ['account', 'probe']],
  ['--now <ISO 时间> 后面少了内容', ['tick', '--now']],
  ['可用：subscription、service', ['account', 'add', '--kind', 'blog']],
  ['命令没有写完整', ['account']],
  ['多写了内容', ['deliveries', 'a', 'b']],
])('says %s, in Chinese and as one document', async (sentence, words) => {
  const plain = await run(...words)
  const json = await run(...words, '--json')

  expect(plain).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) })
  expect(json.code).toBe(2)
  expect(JSON.parse(json.out).error).toContain(sentence)
})

it('gives help as a document too', async () => {
  expect(JSON.parse((await run('tick', '--help', '--json')).out).help).toContain('--now')
})
