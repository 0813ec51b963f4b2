import { expect, it } from 'vitest'
import { titledText } from './titledText'

it('takes the heading a text begins with as its title', () => {
  expect(titledText('\n# 主题党日 #\n正文')).toEqual({ title: '主题党日', text: '正文' })
})

it('leaves code and other words alone that only look like a heading', () => {
  for (const body of ['    # 注释\n', '## 小标题\n', '#没有空格\n'])
    expect(titledText(body)).toEqual({ title: undefined, text: body })
  expect(titledText('# C#\n')).toEqual({ title: 'C#', text: '' })
})
