import type { Endpoint } from 'payload'

export const accountActions: Endpoint[] = []
