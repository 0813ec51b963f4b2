import type { UIField } from 'payload'

const screen = (name: string, path: string): UIField => ({
  name,
  type: 'ui',
  // A picture of the form, not a fact about the document: no column of any list.
  admin: { components: { Field: path }, disableListColumn: true },
})

/** On article screens: the phone preview with meter and notices, and the figures by day. Neither stores anything. */
export const articleScreens: UIField[] = [
  screen('phonePreview', '/src/admin/preview/PhonePreview#PhonePreview'),
  screen('articleFigures', '/src/admin/figures/ArticleFigures#ArticleFigures'),
]

/** On the account screen: the callback address to copy, and the button that checks the account. */
export const callbackAddress = screen(
  'callbackAddress',
  '/src/admin/accounts/CallbackAddress#CallbackAddress',
)
export const probe = screen('probe', '/src/admin/accounts/Probe#Probe')

/** On the picture screen: takes back the addresses under which it can be fetched without signing in. */
export const revokeLinks = screen('revokeLinks', '/src/admin/pictures/RevokeLinks#RevokeLinks')

/** The way into a secret that its own field, readable by nobody, cannot offer. */
export const secretInput = (
  secret: string,
  [zh, en]: [zh: string, en: string],
  isRequired = false,
): UIField => ({
  name: `${secret}Input`,
  type: 'ui',
  admin: {
    components: {
      Field: {
        path: '/src/admin/accounts/SecretInput#SecretInput',
        clientProps: { secret, zh, en, isRequired },
      },
    },
    disableListColumn: true,
  },
})

/** On the page of a footer: which edition is in use, and the button that approves what is saved. */
export const footerReview: UIField = {
  name: 'footerReview',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: '/src/admin/review/FooterPanel#FooterPanel' },
    disableListColumn: true,
  },
}
/** Under the rules of a footer: whether one of them has lost all that it named. */
export const emptiedRules = screen('emptiedRules', '/src/admin/fields/EmptiedRules#EmptiedRules')
