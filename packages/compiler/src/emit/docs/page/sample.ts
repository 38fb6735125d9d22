/** A piece of code with a button that copies it, which the script shows. */
export const sampleTemplate = `<figure class="sample">
<figcaption><span>{{language}}</span><button type="button" class="copy" hidden>Copy</button></figcaption>
<pre tabindex="0" role="group" aria-label="{{language}}"><code>{{code}}</code></pre>
</figure>
`;
