/** The page of a task family. */
export const taskPath = (code: string): string => `/taken/${code}`;

/** The page of a theme of the register. */
export const themePath = (code: string): string => `/themas/${code}`;
