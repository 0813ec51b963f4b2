const times = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length))

/** One piece at the start, many in the middle, one at the end. */
const between =
  (before: string, piece: string, after = '') =>
  (length: number) =>
    before + times(piece)(length) + after

/** Different pieces one after the other, each for a part of the length. */
const parts =
  (...pieces: string[]) =>
  (length: number) =>
    pieces.map((piece) => times(piece)(length / pieces.length)).join('')

const lines = (line: (at: number) => string) => (length: number) => {
  let text = ''
  for (let at = 0; text.length < length; at++) text += `${line(at)}\n`
  return text
}

/**
 * Texts of any length, each written against one pattern or loop: of ours, of marked's (which this room used until 2026-12), or of
 * a parser of HTML. Only tests read this.
 */
export const HOSTILE: Record<string, (length: number) => string> = {
  'an address without an end': between('', 'a', '@'),
  'addresses of mail': times('a@'),
  'mail with dots': between('a@', 'b.', '-'),
  'mail with dots alone': between('a@', '.', 'b'),
  'addresses of the web': times('http://a.cn/'),
  'an address and brackets': between('http://a.cn/', ')', '.'),
  'an address and stops': between('http://a.cn/', '?!.,:'),
  'www without end': times('www.'),
  'colons and slashes': times('://'),
  links: times('[a](b)'),
  'links left open': times('[a]('),
  'links with brackets': times('[a](b('),
  'links with angles': times('[a](<b'),
  'links with titles': times('[a](b "'),
  'links with other titles': times(`[a](b '"`),
  'pictures left open, then links': parts('![', '[a](b)'),
  'links in pictures': times('![a]('),
  'open brackets, then links': parts('[', '[a](b)'),
  'nested brackets': parts('[', 'a', ']'),
  'nested pictures': parts('![', 'a', '](b)'),
  labels: times('[a][b]'),
  'labels that are defined': (length) => `[b]: c\n\n${times('[a][b]')(length)}`,
  'long labels': (length) => `[b]: c\n\n${times(`[${'a'.repeat(990)}]`)(length)}`,
  definitions: lines((at) => `[a${at}]: b`),
  'definitions left open': lines(() => '[a]: b "'),
  'one definition that never ends': between('[a]: ', '\\['),
  stars: times('*'),
  'stars and words': times('*a '),
  'opening stars, then closing ones': parts('*a ', ' a*'),
  'pairs of stars': times('**a'),
  'stars and underscores': times('*_'),
  'stars, underscores and tildes': times('a**b_c~~d'),
  'strong words in emphasis': parts('*a**', '**a*'),
  'three and two stars': times('***a**'),
  'stars around pictures': parts('*![](a)', '*'),
  tildes: times('~~a '),
  backticks: times('`a'),
  'runs of backticks': (length) => {
    let text = ''
    for (let run = 1; text.length < length; run++) text += `${'`'.repeat(run)} `
    return text
  },
  backslashes: times('\\'),
  references: times('&a'),
  'references that mean something': times('&amp;'),
  dollars: times('$a'),
  'pairs of dollars': times('$$'),
  'dollars and signs': times('$^ '),
  exclamations: times('!'),
  footnotes: times('[^a]: b\n'),
  'marks of footnotes': (length) => `${times('[^a]')(length)}\n\n[^a]: b`,
  blanks: between('a', ' ', 'b'),
  'blanks before line ends': lines(() => `a${' '.repeat(50)}`),
  tabs: between('a', '\t', 'b'),
  'blanks alone': times(' '),
  'line ends': times('\n'),
  'line ends with blanks': times('  \n'),
  'line ends among words': times('a\n'),
  'carriage returns': times('a\r'),
  quotes: between('', '> ', 'a'),
  'lines of quotes': times('> a\n'),
  'quotes on and off': times('> a\nb\n'),
  'quotes in quotes, on and off': times('> > a\nb\n'),
  'lists in quotes, on and off': times('> - a\nb\n'),
  bullets: between('', '- ', 'a'),
  'lists in lists': lines((at) => `${'  '.repeat(at % 60)}- a`),
  'deeper and deeper lists': (length) =>
    Array.from({ length: Math.ceil(Math.sqrt(length)) }, (_, at) => `${' '.repeat(at)}- a`).join('\n'),
  'many lists': lines((at) => `${at % 2 === 0 ? '-' : '*'} a`),
  'numbers of lists': lines((at) => `${at}. a`),
  tasks: times('- [x] a\n'),
  headings: times('# a\n'),
  'signs of headings': between('# a ', '# ', 'b'),
  'underlined lines': times('a\n-\n'),
  'lines that are not underlined': times('a\n=b\n'),
  'rules that are none': between('-', ' -', 'a'),
  fences: times('```\n'),
  'fences of tildes': times('~~~a\n'),
  'a fence with words': between('```', 'a '),
  'indented lines': times('    a\n'),
  tables: times('a|b\n-|-\n1|2\n'),
  'a wide table': (length) => {
    const row = times('|a')(length / 3)
    return `${row}|\n${times('|-')(length / 3)}|\n${row}|\n`
  },
  'a wide head and short rows': (length) =>
    `${times('|a')(length / 3)}|\n${times('|-')(length / 3)}|\n${times('|\n')(length / 3)}`,
  'lines that delimit': between('a\n', '-', ' b'),
  bars: times('|'),
  containers: times(':::tip\n'),
  'containers that close': times(':::tip\na\n:::\n'),
  'one container at the top': (length) => `:::tip\na\n:::\n\n${times('a\n\n')(length)}`,
  'fields of containers': between(':::card a\n', '链接：b\n', ':::'),
  'bars in containers': between(':::people\n- a', ' | ', '\n:::'),
  'blanks in containers': between(':::people\n- a', ' ', '|\n:::'),
  'heads of files': (length) => `---\n${times('a: b\n')(length)}`,
  'tags left open': times('<a '),
  'tags with quotes left open': times('<a x="'),
  'tags with quotes of two kinds': times(`<a x="'`),
  'tags with quotes around their ends': times('<a x=">" '),
  'tags that never end': times('<a x="" '),
  'tags with many attributes': between('<p ', 'a="b" ', '>'),
  'nested tags': between('', '<div>', 'a'),
  'nested marks': times('<b>'),
  'nested marks with looks': times('<b style="color:red">a'),
  'marks and paragraphs': parts('<b style="color:red">', '<p>a</p>'),
  'marks closed in the wrong order': times('<b><i>a</b></i>'),
  'paragraphs left open': times('<p>a'),
  'cells left open': between('<table>', '<td>a'),
  'rows left open': between('<table>', '<tr>'),
  'tables in tables': times('<table><tr><td>'),
  'items left open': between('<ul>', '<li>a'),
  'lists of HTML in lists': times('<ul><li>'),
  'ends of tags': times('</b>'),
  'ends of tags below others': parts('<i>', '</b>'),
  'links in links': times('<a href="https://a.cn">a'),
  comments: times('<!--'),
  'comments that end': times('<!-- a -->'),
  instructions: times('<?'),
  declarations: times('<!a'),
  'data that never ends': times('<![CDATA['),
  scripts: times('<script>'),
  'scripts that end': times('<script>a</script>'),
  styles: times('<style>a'),
  drawings: times('<svg>'),
  'drawings that end': times('<svg><path d="M0 0"/></svg>'),
  'parts shown again': (length) =>
    `<svg><g id="a">${times('<path/>')(length / 2)}</g>${times('<use href="#a"/>')(length / 2)}</svg>`,
  looks: between('<p style="', 'color:red;', '">a</p>'),
  'looks that fetch': between('<p style="background:', 'url(', '">a</p>'),
  'looks with blanks': between('<p style="margin:1px', ' ', 'b">a</p>'),
  'looks with exclamations': between('<p style="margin:1px', ' !', '">a</p>'),
  'many spans': times('<span style="color:red">a</span> '),
  'many empty spans': times('<span></span>'),
  'words and breaks': times('a<br>'),
  'pictures of HTML': times('<img src="a.png">'),
  'less than': times('1 < 2 '),
  'indented HTML': times('    <p>a</p>\n'),
  'Chinese marks': times('**“甲”**乙'),
  'numbered lines': times('1、甲\n'),
  'one long line of Chinese': times('甲'),
  emoji: times('👨‍👩‍👧'),
  'halves of characters': times('\ud800'),
  zeros: times('\0'),
}
