export declare function read(url: URL): any;
export declare function withSettings(manifest: any, schema: any): any;
