import { beforeChangeTraverseFields, type CollectionBeforeChangeHook, ValidationError } from 'payload'

type Change = Parameters<CollectionBeforeChangeHook>[0]

/**
 * Refuses now what Payload would refuse later. Payload validates after the collection's hooks, and nothing runs between its
 * validation and the write: whoever must act before the write has to know that the write will come.
 * @throws ValidationError as Payload does
 */
export const assertValid = async ({ collection, context, data, operation, originalDoc, req }: Change) => {
  const copy = structuredClone(data)
  const errors: ConstructorParameters<typeof ValidationError>[0]['errors'] = []
  await beforeChangeTraverseFields({
    id: originalDoc?.id,
    collection,
    context,
    data: copy,
    doc: originalDoc,
    docWithLocales: originalDoc,
    errors,
    fieldLabelPath: '',
    fields: collection.fields,
    global: null,
    mergeLocaleActions: [],
    operation,
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req,
    siblingData: copy,
    siblingDoc: originalDoc,
    siblingDocWithLocales: originalDoc,
  })
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
}
