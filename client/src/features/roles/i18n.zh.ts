export const rolesZh = {
  live: { changed: '你的权限刚刚有变化，页面已更新。' },
};
