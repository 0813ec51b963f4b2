import { type Command, type Help, Option } from 'commander'

/** What the command library says of a command line it does not understand, in our words. */
const SENTENCES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^unknown option '(.+)'/, (option) => `没有 ${option} 这个选项`],
  [/^unknown command '(.+)'/, (command) => `没有 ${command} 这条命令`],
  [/^missing required argument '(.+)'/, (argument) => `少了 <${argument}>`],
  [/^required option '(.+)' not specified/, (option) => `少了必填的 ${option}`],
  [/^option '(.+)' argument missing/, (option) => `${option} 后面少了内容`],
  [
    /^option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+?)\.$/,
    (option, given, choices) => `${option} 不能是「${given}」，可用：${choices.split(', ').join('、')}`,
  ],
  [/^too many arguments/, () => '多写了内容；名称里有空格时请用引号括起来'],
]

/**
 * A refused command line in Chinese.
 * @param message as the command library words it
 */
export const usageInChinese = (message: string): string => {
  const bare = message.replace(/^error: /, '').trim()
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(bare)
    if (match) return `命令有误：${sentence(...match.slice(1))}。什么也没有做。用法见 npm run cli -- help`
  }
  return `命令有误：${bare}。什么也没有做。用法见 npm run cli -- help`
}

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

const helpInChinese: Partial<Help> = {
  styleTitle: (title) => TITLES[title] ?? title,
  optionDescription: ({ argChoices, defaultValue, description }) => {
    const choices = argChoices ? `（可用：${argChoices.join('、')}）` : ''
    const unless = typeof defaultValue === 'string' ? `（默认 ${defaultValue}）` : ''
    return `${description}${choices}${unless}`
  },
}

/** Help and refusals in Chinese, for the program and every command added to it later. */
export const speakChinese = (program: Command): Command =>
  program
    .configureHelp(helpInChinese)
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某条命令的帮助')

/** Gives every command `--json`, and keeps each from ending the process by itself. */
export const finish = (command: Command): void => {
  command.addOption(new Option('--json', '输出一个 JSON 文档')).exitOverride()
  for (const child of command.commands) finish(child)
}
