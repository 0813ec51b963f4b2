import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { failureInWords, type Outcome, UsageError } from './output'
import type { Register } from './register'
import { finish, speakChinese, usageInChinese } from './usage'

const stats = async (): Promise<Register> => (await import('./stats')).statsCommands

/**
 * Commands by their first word. Each is loaded when it is called for, so that `render` does not wait for a database it does
 * not open. A word that is not here loads them all.
 */
const GROUPS: Record<string, () => Promise<Register>> = {
  tick: async () => (await import('./tick')).tickCommands,
  account: async () => (await import('./account')).accountCommands,
  article: async () => (await import('./article')).articleCommands,
  daily: async () => (await import('./daily')).dailyCommands,
  deliveries: async () => (await import('./deliveries')).deliveryCommands,
  stats,
  collect: stats,
  user: async () => (await import('./user')).userCommands,
  render: async () => (await import('./render')).renderCommands,
  lint: async () => (await import('./lint')).lintCommands,
  picture: async () => (await import('./picture')).pictureCommands,
}

const groupsFor = (argv: string[]): Promise<Register[]> => {
  const word = argv.slice(2).find((argument) => !argument.startsWith('-')) ?? ''
  const wanted = Object.hasOwn(GROUPS, word) ? [GROUPS[word]] : [...new Set(Object.values(GROUPS))]
  return Promise.all(wanted.flatMap((load) => (load ? [load()] : [])))
}

type Streams = { out: { write(text: string): unknown }; err: { write(text: string): unknown } }

/** One JSON document on standard output with `--json`, else a text; failures on standard error in one sentence. */
const speaker = ({ out, err }: Streams, json: boolean) => {
  const print = ({ text, data }: Outcome): void => {
    out.write(`${json ? JSON.stringify(data, null, 2) : text}\n`)
  }
  const complain = (sentence: string): void => {
    if (json) print({ text: '', data: { error: sentence } })
    err.write(`${sentence}\n`)
  }
  return { print, complain }
}

/** Help asked for, or shown because a command was not named in full; its text waits in `help`. */
const afterUsage = (
  error: CommanderError,
  { help, print, complain }: { help: string } & ReturnType<typeof speaker>,
): number => {
  if (error.exitCode === 0) {
    print({ text: help.trimEnd(), data: { help } })
    return 0
  }
  complain(help ? `命令没有写完整，什么也没有做。\n\n${help.trimEnd()}` : usageInChinese(error.message))
  return 2
}

/**
 * Runs one command line.
 * @param argv as `process.argv`
 * @param streams where to speak; those of the process unless a test listens
 * @returns the exit code: 0 done, 1 not done (said why), 2 the command line is not understood
 */
export const runCli = async (
  argv: string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
): Promise<number> => {
  const program = speakChinese(new Command('npm run cli --'))
  const { print, complain } = speaker(streams, argv.includes('--json'))
  const said: string[] = []
  let exitCode = 0
  program
    .description('星火命令行：推送、公众号、稿件、排版、数据。加 --json 输出一个 JSON 文档。')
    .version(version, '-V, --version', '显示版本')
    .configureOutput({
      writeOut: (text) => said.push(text),
      writeErr: (text) => said.push(text),
      outputError: () => {},
    })
  const act = async (work: () => Promise<Outcome>): Promise<void> => {
    try {
      const outcome = await work()
      print(outcome)
      exitCode = outcome.exitCode ?? 0
    } catch (error) {
      complain(failureInWords(error))
      if (!(error instanceof UsageError) && process.env.DEBUG) console.error(error)
      exitCode = 1
    }
  }
  for (const register of await groupsFor(argv)) register(program, act)
  finish(program)
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) return afterUsage(error, { help: said.join(''), print, complain })
    throw error
  }
  return exitCode
}
