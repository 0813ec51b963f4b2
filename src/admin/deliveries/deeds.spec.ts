import { expect, it } from 'vitest'
import { BUTTONS } from '../../deliveries/view'
import { DEEDS } from './deeds'

it('has words for every button that a delivery may offer', () => {
  expect(Object.keys(DEEDS).sort()).toEqual(Object.keys(BUTTONS).sort())
})

it('warns where a wrong click would reach readers twice', () => {
  expect(DEEDS['confirm-not-sent']).toMatchObject({ isDangerous: true })
  expect(DEEDS['confirm-not-sent'].tells[0]).toContain('收到两次')
})
