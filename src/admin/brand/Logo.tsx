import { Spark } from './Spark'

/** Above the login form: the mark and the name. */
export const Logo = () => (
  <div className="xh-logo">
    <Spark size={72} />
    <div className="xh-logo__name">星火</div>
    <div className="xh-logo__line">党建新媒体编辑部</div>
  </div>
)
