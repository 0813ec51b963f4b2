import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from '../access/roles'
import { articleActions } from '../hooks/articleActions'
import { carryOutWithdrawal, withdrawOnDelete } from '../hooks/carryOutWithdrawal'
import { refuseStaleSave } from '../hooks/refuseStaleSave'
import { noteDraftSave, withdrawApprovalOnEdit } from '../hooks/withdrawApprovalOnEdit'

/** What the three kinds of article have in common: who may touch them, versions, trash, review. */
export const article: Pick<CollectionConfig, 'access' | 'hooks' | 'trash' | 'versions' | 'endpoints'> = {
  access: { create: staffOnly, read: staffOnly, update: staffOnly, delete: publishersOnly },
  trash: true,
  // No autosave: it has been seen to put old text back (payloadcms/payload#17676).
  versions: { drafts: true, maxPerDoc: 50 },
  hooks: {
    beforeOperation: [noteDraftSave],
    beforeValidate: [refuseStaleSave],
    beforeChange: [withdrawApprovalOnEdit],
    afterChange: [carryOutWithdrawal],
    afterDelete: [withdrawOnDelete],
  },
  endpoints: articleActions,
}
