/**
 * Payload's own words, changed where they collide with WeChat's. Here 草稿 lies in WeChat's draft box and 发布 is what WeChat
 * does; Payload's two states of a document are 未定稿 and 定稿. Goes into `i18n.translations` of payload.config.ts.
 */
export const translations = {
  zh: {
    error: {
      unPublishingDocument: '撤销定稿时出现了问题。',
    },
    general: {
      aboutToRestoreAsDraft: '您即将把 {{label}} <1>{{title}}</1> 恢复为未定稿。您确定吗？',
      aboutToRestoreAsDraftCount: '您即将把 {{count}} 个 {{label}} 恢复为未定稿',
    },
    version: {
      aboutToPublishSelection: '您即将把所选的全部{{label}}定稿。您确定吗？',
      aboutToRevertToPublished: '您将放弃改动，回到上次定稿的内容。您确定吗？',
      aboutToUnpublish: '您即将撤销这篇的定稿。您确定吗？',
      aboutToUnpublishSelection: '您即将撤销所选全部{{label}}的定稿。您确定吗？',
      changed: '定稿后有改动',
      confirmPublish: '确认定稿',
      confirmUnpublish: '确认撤销定稿',
      currentDraft: '当前未定稿',
      currentlyPublished: '当前定稿',
      currentPublishedVersion: '当前定稿的版本',
      draft: '未定稿',
      draftHasPublishedVersion: '未定稿（另有已定稿的版本）',
      draftSavedSuccessfully: '已保存（未定稿）。',
      previouslyDraft: '以前未定稿',
      previouslyPublished: '以前定稿过',
      publish: '定稿',
      publishChanges: '定稿',
      published: '已定稿',
      publishing: '正在定稿',
      restoreAsDraft: '恢复为未定稿',
      revertToPublished: '回到上次定稿',
      saveDraft: '保存',
      unpublish: '撤销定稿',
      unpublished: '未定稿',
      unpublishedSuccessfully: '已撤销定稿。',
      unpublishing: '正在撤销定稿…',
    },
  },
  en: {
    version: {
      changed: 'Changed since final',
      confirmPublish: 'Confirm as final',
      draft: 'Not final',
      draftHasPublishedVersion: 'Not final (a final version exists)',
      draftSavedSuccessfully: 'Saved (not final).',
      publish: 'Make final',
      publishChanges: 'Make final',
      published: 'Final',
      publishing: 'Making final',
      saveDraft: 'Save',
      unpublish: 'Reopen',
      unpublished: 'Not final',
    },
  },
}
