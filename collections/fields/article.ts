import type { CollectionConfig } from 'payload'
import { publishersOnly, staffOnly } from '../access/roles'
import { articleActions } from '../hooks/articleActions'
import { wishAfterSave, withdrawBeforeSave, withdrawOnDelete } from '../hooks/keepApproval'
import { refuseStaleSave } from '../hooks/refuseStaleSave'

/** What the three kinds of article have in common: who may touch them, versions, trash, review. */
export const article: Pick<CollectionConfig, 'access' | 'hooks' | 'trash' | 'versions' | 'endpoints'> = {
  access: { create: staffOnly, read: staffOnly, update: staffOnly, delete: publishersOnly },
  trash: true,
  // No drafts of Payload's: what is saved is saved, and what leaves is an edition.
  versions: { maxPerDoc: 50 },
  hooks: {
    beforeValidate: [refuseStaleSave],
    beforeChange: [withdrawBeforeSave],
    afterChange: [wishAfterSave],
    afterDelete: [withdrawOnDelete],
  },
  endpoints: articleActions,
}
