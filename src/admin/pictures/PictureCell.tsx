'use client'
import { RenderDefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/**
 * In the list of pictures, and in the dialog that picks one: the picture, small, beside the name that a person gave it. Payload
 * draws this for a field called `filename` alone, which here is a name for the disk.
 */
export const PictureCell = (props: DefaultCellComponentProps) => (
  <RenderDefaultCell
    clientProps={{
      ...props,
      cellData: props.cellData || props.rowData?.filename,
      field: { ...props.field, name: 'filename' } as typeof props.field,
    }}
    columnIndex={0}
    enableRowSelections
    isLinkedColumn={props.link ?? false}
  />
)
