import { CharacterCount as CharacterCount_a4c800cd6967d2720f558c4f0852cd8f } from '../../../../src/admin/fields/CharacterCount'
import { ActivityDate as ActivityDate_b9b28b55b61c54cebd8781baa1c71ee2 } from '../../../../src/admin/fields/ActivityDate'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { PhonePreview as PhonePreview_95b758df70acf68020fdbbdd21417b2e } from '../../../../src/admin/preview/PhonePreview'
import { ArticleFigures as ArticleFigures_e193bf419650722a154e067f8944c91d } from '../../../../src/admin/figures/ArticleFigures'
import { BeijingCell as BeijingCell_88cc8744d3c79e1c69868c602a4cf217 } from '../../../../src/admin/fields/BeijingCell'
import { BeijingTime as BeijingTime_7a6c2142e9ebf61371cc62c772491ea2 } from '../../../../src/admin/fields/BeijingTime'
import { ReviewCell as ReviewCell_2d0ca5e759d0b13a34c7b039bed47cb9 } from '../../../../src/admin/review/ReviewCell'
import { ReviewPanel as ReviewPanel_ef9d1ebc17bfac6d384835ec47bb03c5 } from '../../../../src/admin/review/ReviewPanel'
import { EmptiedRules as EmptiedRules_bf9c450cad7623f3bdf41d6312d7defe } from '../../../../src/admin/fields/EmptiedRules'
import { FooterPanel as FooterPanel_1f567fb0d41929c712c248833b65e20a } from '../../../../src/admin/review/FooterPanel'
import { PictureCell as PictureCell_94e80abd0e8102e9240a0c4e08881c70 } from '../../../../src/admin/pictures/PictureCell'
import { RevokeLinks as RevokeLinks_528eabef09754ab74d74e249a418f1cc } from '../../../../src/admin/pictures/RevokeLinks'
import { StateCell as StateCell_40e8f4bf5eddd06cf9332e8c6a4722df } from '../../../../src/admin/deliveries/StateCell'
import { HoldBanner as HoldBanner_db48c96bb9379bc456a6b22c161f45b0 } from '../../../../src/admin/dashboard/HoldBanner'
import { RehearsalBanner as RehearsalBanner_f972727513543d0594a0db5907f4a8d5 } from '../../../../src/admin/dashboard/RehearsalBanner'
import { MessageLink as MessageLink_e35cc94fa88753e0cc4da0d307e31ebe } from '../../../../src/admin/message/MessageLink'
import { DeliveryPage as DeliveryPage_b3c21d18f125c63fbea800b9c72a279c } from '../../../../src/admin/deliveries/DeliveryPage'
import { SecretInput as SecretInput_0b9fd41b3265c0d3c97f536e95225b60 } from '../../../../src/admin/accounts/SecretInput'
import { CallbackAddress as CallbackAddress_8a7fed615bca06b2fcd3aa26cc365537 } from '../../../../src/admin/accounts/CallbackAddress'
import { Probe as Probe_d77628c109b8e7136ef8dd56492ee24f } from '../../../../src/admin/accounts/Probe'
import { SaveAccount as SaveAccount_466919da7d775463716f39844f21d36f } from '../../../../src/admin/accounts/SaveAccount'
import { AskedOnce as AskedOnce_60da82f58794c73b68bf84df84622418 } from '../../../../src/admin/signIn/AskedOnce'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { Warnings as Warnings_0aec282f99b4cc85b2a6fb1cccd6d990 } from '../../../../src/admin/dashboard/Warnings'
import { CalendarLink as CalendarLink_40ffc40b20df1f832f0cebc80e795097 } from '../../../../src/admin/calendar/CalendarLink'
import { CalendarView as CalendarView_d6a356243cb75cd808b179f80b0e6977 } from '../../../../src/admin/calendar/CalendarView'
import { ForgotPasswordView as ForgotPasswordView_4722214de4bf15b2e05171b48a3a1faf } from '../../../../src/admin/signIn/ForgotPasswordView'
import { MessageView as MessageView_b42df509621cc5968fc7b578f2c7e332 } from '../../../../src/admin/message/MessageView'
import { Agenda as Agenda_4d0ebcb4fcc51d9d5bb9de2b1acebf8c } from '../../../../src/admin/dashboard/Agenda'
import { Waiting as Waiting_0b304881e012681283c378297087d9e2 } from '../../../../src/admin/dashboard/Waiting'
import { Month as Month_a7f0ec2f9b66b86009e0d7faf15a3822 } from '../../../../src/admin/dashboard/Month'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/fields/CharacterCount#CharacterCount": CharacterCount_a4c800cd6967d2720f558c4f0852cd8f,
  "/src/admin/fields/ActivityDate#ActivityDate": ActivityDate_b9b28b55b61c54cebd8781baa1c71ee2,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/preview/PhonePreview#PhonePreview": PhonePreview_95b758df70acf68020fdbbdd21417b2e,
  "/src/admin/figures/ArticleFigures#ArticleFigures": ArticleFigures_e193bf419650722a154e067f8944c91d,
  "/src/admin/fields/BeijingCell#BeijingCell": BeijingCell_88cc8744d3c79e1c69868c602a4cf217,
  "/src/admin/fields/BeijingTime#BeijingTime": BeijingTime_7a6c2142e9ebf61371cc62c772491ea2,
  "/src/admin/review/ReviewCell#ReviewCell": ReviewCell_2d0ca5e759d0b13a34c7b039bed47cb9,
  "/src/admin/review/ReviewPanel#ReviewPanel": ReviewPanel_ef9d1ebc17bfac6d384835ec47bb03c5,
  "/src/admin/fields/EmptiedRules#EmptiedRules": EmptiedRules_bf9c450cad7623f3bdf41d6312d7defe,
  "/src/admin/review/FooterPanel#FooterPanel": FooterPanel_1f567fb0d41929c712c248833b65e20a,
  "/src/admin/pictures/PictureCell#PictureCell": PictureCell_94e80abd0e8102e9240a0c4e08881c70,
  "/src/admin/pictures/RevokeLinks#RevokeLinks": RevokeLinks_528eabef09754ab74d74e249a418f1cc,
  "/src/admin/deliveries/StateCell#StateCell": StateCell_40e8f4bf5eddd06cf9332e8c6a4722df,
  "/src/admin/dashboard/HoldBanner#HoldBanner": HoldBanner_db48c96bb9379bc456a6b22c161f45b0,
  "/src/admin/dashboard/RehearsalBanner#RehearsalBanner": RehearsalBanner_f972727513543d0594a0db5907f4a8d5,
  "/src/admin/message/MessageLink#MessageLink": MessageLink_e35cc94fa88753e0cc4da0d307e31ebe,
  "/src/admin/deliveries/DeliveryPage#DeliveryPage": DeliveryPage_b3c21d18f125c63fbea800b9c72a279c,
  "/src/admin/accounts/SecretInput#SecretInput": SecretInput_0b9fd41b3265c0d3c97f536e95225b60,
  "/src/admin/accounts/CallbackAddress#CallbackAddress": CallbackAddress_8a7fed615bca06b2fcd3aa26cc365537,
  "/src/admin/accounts/Probe#Probe": Probe_d77628c109b8e7136ef8dd56492ee24f,
  "/src/admin/accounts/SaveAccount#SaveAccount": SaveAccount_466919da7d775463716f39844f21d36f,
  "/src/admin/signIn/AskedOnce#AskedOnce": AskedOnce_60da82f58794c73b68bf84df84622418,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/dashboard/Warnings#Warnings": Warnings_0aec282f99b4cc85b2a6fb1cccd6d990,
  "/src/admin/calendar/CalendarLink#CalendarLink": CalendarLink_40ffc40b20df1f832f0cebc80e795097,
  "/src/admin/calendar/CalendarView#CalendarView": CalendarView_d6a356243cb75cd808b179f80b0e6977,
  "/src/admin/signIn/ForgotPasswordView#ForgotPasswordView": ForgotPasswordView_4722214de4bf15b2e05171b48a3a1faf,
  "/src/admin/message/MessageView#MessageView": MessageView_b42df509621cc5968fc7b578f2c7e332,
  "/src/admin/dashboard/Agenda#Agenda": Agenda_4d0ebcb4fcc51d9d5bb9de2b1acebf8c,
  "/src/admin/dashboard/Waiting#Waiting": Waiting_0b304881e012681283c378297087d9e2,
  "/src/admin/dashboard/Month#Month": Month_a7f0ec2f9b66b86009e0d7faf15a3822,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
