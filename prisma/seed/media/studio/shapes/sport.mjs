export const sport = {}
