/** An address inside a sentence; it ends where Chinese or a space begins. */
const ADDRESS = /(https?:\/\/[\w\-./?=&%#~:+@]+)/

/** A sentence in which addresses can be opened. */
export const WithLinks = ({ text }: { text: string }) =>
  text.split(ADDRESS).map((part, at) =>
    at % 2 === 1 ? (
      <a href={part} key={part + String(at)} rel="noreferrer" target="_blank">
        {part}
      </a>
    ) : (
      part
    ),
  )
