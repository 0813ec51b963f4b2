import type { Endpoint } from 'payload'

export const articleActions: Endpoint[] = []
