export const electronics = {}
