import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { program } from 'commander'

program
  .description('折磨推送线：杀进程、丢答复、抢任务、乱走、拨钟，再与微信收到的逐篇对账')
  .option('--runs <次数>', '每种折磨大约多少次', '100')
  .option('--only <名字>', '只跑名字里含有这几个字的折磨')
  .option('--seed <种子>', '随机漫步的种子（缺省：随机，会印出来）')
  .parse()

const { runs, only, seed } = program.opts<{ runs: string; only?: string; seed?: string }>()
// The walks open a database in this process; it must be nobody's newsroom.
const folder = mkdtempSync(path.join(tmpdir(), 'xinghuo-torture-'))
process.env.DATA_DIR = folder
const { torture } = await import('./torture/torture')
process.exitCode = await torture({
  runs: Math.max(1, Number(runs) || 100),
  seed: Number(seed) || Math.floor(Math.random() * 2 ** 31),
  ...(only && { only }),
})
rmSync(folder, { recursive: true, force: true })
process.exit()
