/** Payload's own words, changed where they say something else than what happens here. Goes into `i18n` of payload.config.ts. */
export const translations = {
  // Nothing else of a picture can be edited: its file stays as it was uploaded.
  zh: { upload: { editImage: '设置焦点' } },
  en: { upload: { editImage: 'Focal point' } },
}
