import type { Endpoint } from 'payload'

export const deliveryActions: Endpoint[] = []
