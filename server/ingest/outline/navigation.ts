const NAVIGATION =
  /^(?:首 ?页|返 ?回(?:顶部|首页|上一页)?|无障碍(?:浏览|阅读)?(?: .{0,20})?|(?:长者|关怀|老年)(?:模式|助手|版)|(?:当前|您(?:当前|现在)?的)(?:所在)?位置 ?[：:].*|打印(?:本页|整页|内容)?|分享(?:到 ?[：:]?.*)?|(?:我的)?收藏|政府信息公开|扫一扫.{0,24})$/;

/** Whether a line is what a site puts around a document: 首页, 当前位置：…, `首页 > 政务公开 > 文件`. */
export const isNavigation = (line: string) => NAVIGATION.test(line) || (/ > .+ > /.test(line) && !/[。；]/.test(line)) || /^> /.test(line);
