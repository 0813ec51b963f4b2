// wechat-api loads this package at start. Our own road sends every call (src/wechat/road.ts), so nothing of it is ever used.
module.exports = () => {
  throw new Error('urllib is not installed: src/wechat/road.ts sends every call.')
}
