export const networkPath = "/kaart/netwerk";
export const networkApiPath = "/api/v1/lappendeken/netwerk";
export const pathsApiPath = "/api/v1/lappendeken/paden";
