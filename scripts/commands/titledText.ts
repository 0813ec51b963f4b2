const FIRST_HEADING = /^(?:[ \t]*\r?\n)* {0,3}#[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*(?:\r?\n|$)/

/**
 * The title of a file and its text: where the front matter has no title, the heading that the text begins with is the title
 * and leaves the text, for WeChat shows the title above it.
 */
export const titledText = (body: string, title?: string): { title: string | undefined; text: string } => {
  const heading = title ? undefined : FIRST_HEADING.exec(body)
  return heading ? { title: heading[1], text: body.slice(heading[0].length) } : { title, text: body }
}
