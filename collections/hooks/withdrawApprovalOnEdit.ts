import type { CollectionBeforeChangeHook } from 'payload'

export const withdrawApprovalOnEdit: CollectionBeforeChangeHook = ({ data }) => data
