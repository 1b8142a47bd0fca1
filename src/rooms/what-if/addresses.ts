import type { ExampleAddresses } from "#kit/example-addresses.ts";

export const addresses: ExampleAddresses = {
  pages: [
    "/kaart/wat-als",
    "/kaart/wat-als/herindeling?gemeenten=gm0003,gm0010,gm0024&dag=2021-01-01",
    "/kaart/wat-als/uittreding",
    "/kaart/wat-als/verplaatsen",
  ],
  measured: [
    "/api/v1/lappendeken/wat-als?vraag=uittreding&organisatie=gm1681&samenwerking=24963139",
    "/kaart/wat-als/uittreding?organisatie=gm0106&samenwerking=24962947",
  ],
};
