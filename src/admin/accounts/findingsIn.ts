/** One thing that was looked at: whether it works, and if not, the cure. */
export type Found = { name: string; isFine: boolean; words: string }

type Check = { ok?: boolean; label?: string; cure?: string }

/** What a probe found, from the answer of its endpoint. */
export const findingsIn = (reply: unknown): Found[] => {
  const { checks } = (reply ?? {}) as { checks?: Check[] }
  return (checks ?? []).map(({ ok, label, cure }) => ({
    name: label ?? '',
    isFine: ok === true,
    words: cure ?? '',
  }))
}
