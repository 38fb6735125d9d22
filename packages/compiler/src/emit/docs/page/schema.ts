/** A type in words, the named schema in it as a link. */
export const typeTemplate = `<span class="type">{{before}}{{#if ref}} <a href="#{{ref.id}}">{{ref.name}}</a>{{/if}}{{#if after}} {{after}}{{/if}}</span>{{#each badges}} <span class="badge">{{this}}</span>{{/each}}`;

/** What is said of a schema, and what is inside; a named one's inside is put in by the script when it is asked for. */
export const schemaTemplate = `{{#if description}}<div class="text">{{{description}}}</div>
{{/if}}{{#if facts}}<p class="facts">{{#each facts}}<span>{{this}}</span> {{/each}}</p>
{{/if}}{{#if values}}<p class="values">{{#if values.[1]}}One of{{else}}Always{{/if}} {{#each values}}<code>{{this}}</code> {{/each}}</p>
{{/if}}{{#if members}}<ul class="members">
{{#each members}}{{> member}}{{/each}}</ul>
{{else}}{{#if ref}}<details class="inside" data-schema="{{ref.id}}"><summary>What is in {{ref.name}}</summary>
<p>See <a href="#{{ref.id}}">{{ref.name}}</a>.</p>
</details>
{{/if}}{{/if}}`;

/** A property, parameter or header, or a choice. */
export const memberTemplate = `<li>
<div class="member">{{#if isProperty}}<code class="name">{{label}}</code>{{else}}<span class="choice">{{label}}</span>{{/if}} {{#if place}}<span class="place">{{place}}</span> {{/if}}{{> type schema}}{{#if isRequired}} <span class="required">required</span>{{/if}}</div>
{{> schema schema}}</li>
`;
