/** What the server wants confirmed before a save: the field that confirms it, and the sentence. */
export type Question = { field: string; message: string }

/** Asks what must be confirmed before an account is saved as it stands in the form. @throws Error without an answer */
export const askBefore = async (id: number | string, form: Record<string, unknown>): Promise<Question[]> => {
  const { apiBase, appId, mode, appSecret } = form
  const response = await fetch(`/api/accounts/${id}/questions`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ apiBase, appId, mode, hasSecret: Boolean(appSecret) }),
  })
  // Whoever may not save is told so by the save itself.
  if (response.status === 403) return []
  if (!response.ok) throw new Error(String(response.status))
  return ((await response.json()) as { questions: Question[] }).questions
}
