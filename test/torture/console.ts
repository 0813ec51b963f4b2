/** Somebody publishes from WeChat's own console: an event will come that no delivery knows. */
export const publishFromConsole = async (platform: string, appId: string): Promise<void> => {
  const post = async (path: string, body: unknown) =>
    (await fetch(platform + path, { method: 'POST', body: JSON.stringify(body) })).json()
  const asked = { grant_type: 'client_credential', appid: appId, secret: `secret-${appId}` }
  const { access_token: token } = await post('/cgi-bin/stable_token', asked)
  const picture = new FormData()
  picture.append('media', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2])]), 'cover.jpg')
  const upload = `${platform}/cgi-bin/material/add_material?type=image&access_token=${token}`
  const { media_id: cover } = await (await fetch(upload, { method: 'POST', body: picture })).json()
  const articles = [{ title: '后台手工发布', content: '<p>与我们无关</p>', thumb_media_id: cover }]
  const { media_id: draft } = await post(`/cgi-bin/draft/add?access_token=${token}`, { articles })
  await post(`/cgi-bin/freepublish/submit?access_token=${token}`, { media_id: draft })
}
