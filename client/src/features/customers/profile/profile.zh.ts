export const profileZh = { profile: { edit: '编辑' } };
