import { Command, CommanderError, Option } from 'commander'
import { version } from '../../package.json'
import { type Outcome, UsageError } from './output'
import type { Register } from './register'

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
  stats: async () => (await import('./stats')).statsCommands,
  collect: async () => (await import('./stats')).statsCommands,
  user: async () => (await import('./user')).userCommands,
  render: async () => (await import('./render')).renderCommands,
  lint: async () => (await import('./lint')).lintCommands,
  picture: async () => (await import('./picture')).pictureCommands,
}

const groupsFor = (argv: string[]): Promise<Register[]> => {
  const word = argv.slice(2).find((argument) => !argument.startsWith('-')) ?? ''
  const wanted = Object.hasOwn(GROUPS, word) ? [GROUPS[word]] : Object.values(GROUPS)
  return Promise.all(wanted.flatMap((load) => (load ? [load()] : [])))
}

/** One JSON document on standard output with `--json`, else a text; failures on standard error in one sentence. */
const print = (outcome: Outcome, json: boolean) =>
  process.stdout.write(`${json ? JSON.stringify(outcome.data, null, 2) : outcome.text}\n`)

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/**
 * Runs one command line.
 * @param argv as `process.argv`
 * @returns the exit code: 0 done, 1 not done (said why), 2 the command line is not understood
 */
export const runCli = async (argv: string[]): Promise<number> => {
  const program = new Command('npm run cli --')
  let exitCode = 0
  program
    .description('星火命令行：推送、公众号、稿件、排版、数据。加 --json 输出一个 JSON 文档。')
    .version(version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某条命令的帮助')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '命令有误：')) })
  const act = async (work: () => Promise<Outcome>): Promise<void> => {
    const json = process.argv.includes('--json')
    try {
      const outcome = await work()
      print(outcome, json)
      exitCode = outcome.exitCode ?? 0
    } catch (error) {
      if (json) print({ text: '', data: { error: sentenceOf(error) } }, true)
      process.stderr.write(`${sentenceOf(error)}\n`)
      if (!(error instanceof UsageError) && process.env.DEBUG) console.error(error)
      exitCode = 1
    }
  }
  for (const register of await groupsFor(argv)) register(program, act)
  const everyCommand = (command: Command): Command[] => [command, ...command.commands.flatMap(everyCommand)]
  for (const command of everyCommand(program))
    command.addOption(new Option('--json', '输出一个 JSON 文档')).exitOverride()
  try {
    await program.parseAsync(argv)
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
  return exitCode
}
