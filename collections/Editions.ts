import type { CollectionConfig } from 'payload'
import { nobody, staffOnly } from './access/roles'
import { both } from './labels'

/** What was submitted for review, frozen. Rows are added by the server and never changed. */
export const Editions: CollectionConfig = {
  slug: 'editions',
  labels: { singular: both('稿次', 'Edition'), plural: both('稿次', 'Editions') },
  admin: { hidden: true },
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    /** `<kind>/<article>/<number>`: of two submissions at once one gets the number. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'articleId', type: 'text', required: true, index: true },
    { name: 'number', type: 'number', required: true },
    { name: 'content', type: 'json', required: true },
    { name: 'hash', type: 'text', required: true },
    { name: 'words', type: 'text', required: true },
    { name: 'submittedBy', type: 'text' },
    { name: 'submittedAt', type: 'date', required: true },
  ],
}

/** Where each article stands in review (src/articles/standing.ts). Moved by guarded statements only. */
export const ArticleStandings: CollectionConfig = {
  slug: 'article-standings',
  admin: { hidden: true },
  access: { create: nobody, read: staffOnly, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'kind', type: 'text', required: true },
    { name: 'articleId', type: 'text', required: true, index: true },
    { name: 'title', type: 'text' },
    { name: 'state', type: 'text', required: true, index: true },
    { name: 'note', type: 'text' },
    { name: 'edition', type: 'text' },
    { name: 'editionNumber', type: 'number' },
    { name: 'editionHash', type: 'text' },
    { name: 'editionWords', type: 'text' },
    { name: 'approvedEdition', type: 'text' },
    { name: 'approvedHash', type: 'text' },
    { name: 'approvedWords', type: 'text' },
    { name: 'approvedBy', type: 'text' },
    { name: 'approvedAt', type: 'date' },
    { name: 'wishes', type: 'json' },
    { name: 'wishedAt', type: 'date' },
    /** `plan` or `stop`: what the planner still has to do. */
    { name: 'todo', type: 'text', index: true },
    /** `07-01`: the day of an approved daily post. */
    { name: 'day', type: 'text', index: true },
    { name: 'isGone', type: 'checkbox', defaultValue: false },
    { name: 'revision', type: 'number', required: true, defaultValue: 0 },
  ],
}
