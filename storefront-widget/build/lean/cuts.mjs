/**
 * What the panel does not need of Preact's source, file by file: from a text up to the next one, and what stands there
 * instead. No hydration, suspense, context, portals, classes, error boundaries, MathML, markup as a text, style objects or
 * functions as refs; whoever begins to use one of them finds it missing in the tests of the panel, which run on this too.
 */
export const cuts = {
  "diff/index.js": [
    ["// If the previous diff bailed out", "outer: if (typeof newType", ""],
    ["const isClassComponent = (tmp", "// Get component and set it to", ""],
    ["if (c._bits & COMPONENT_PENDING_ERROR)", "} else {\n\t\t\t\t// Instantiate", ""],
    [
      "// Instantiate the new component",
      "c._bits |= COMPONENT_DIRTY;\n",
      "newVNode._component = c = new BaseComponent();\n",
    ],
    ["c._stateCallbacks = [];\n\t\t\t}\n\n\t\t\tif (isClass", "c._vnode = newVNode;", "}\n"],
    [
      "// Invoke pre-render lifecycle methods",
      "// More info about this here",
      "if (oldVNode._component && newVNode._original == oldVNode._original && !(c._bits & COMPONENT_DIRTY)) {\n",
    ],
    [
      "if (newVNode._original != oldVNode._original) {",
      "newVNode._dom = oldVNode._dom;\n\t\t\t\t\tnewVNode._children",
      "",
    ],
    ["if (c.componentWillUpdate) {", "c._parentDom = parentDom;", ""],
    [
      "c._bits &= ~COMPONENT_FORCE;",
      "const renderResult =",
      "c._bits &= ~COMPONENT_DIRTY;\noptions._render(newVNode);\ntmp = newType(newProps);\n",
    ],
    ["EMPTY_ARR.push.apply(c._renderCallbacks", "// Skip over the retained subtree", ""],
    ["// A vnode carrying a `_parentDom`", "oldDom = diffChildren(", ""],
    ["// When we exit a portal we", "if (c._renderCallbacks.length) {\n\t\t\t\tcommitQueue", ""],
    ["// Only clear when this render was", "} catch (e) {\n\t\t\t// We remove", ""],
    ["// if hydrating or creating initial tree", "if (!newVNode._children) {", "newVNode._dom = oldVNode._dom;\n"],
    ["if (!(e && e.then)) markAsForce", "}\n\t} else {\n\t\toldDom = newVNode._dom", "throw e;\n"],
    ["if ((tmp = options.diffed))", "return oldDom;\n}", ""],
    ["if (options._commit)", "commitQueue.some(c => {", ""],
    ["try {\n\t\t\t// @ts-expect-error Reuse", "commitQueue = c._renderCallbacks", ""],
    ["} catch (e) {\n\t\t\toptions._catchError(e, c._vnode);\n\t\t}", "});\n}\n\n/**\n * Diff two virtual", ""],
    ["else if (nodeType == 'math')", "if (!dom) {", ""],
    ["const doc = parentDom.ownerDocument", "if (!nodeType) {\n\t\t\treturn", ""],
    ["return doc.createTextNode", ";", "return document.createTextNode(newProps)"],
    [
      "// Without `is`, the parent",
      "}\n\n\tif (!nodeType) {\n\t\t// During",
      "dom = document.createElementNS(namespace, nodeType);\n",
    ],
    [
      "// During hydration, we still have to split",
      "} else {\n\t\t// A <template>",
      "if (oldProps !== newProps) dom.data = newProps;\n",
    ],
    ["// A <template> holds its children", "for (i in oldProps) {", "parentDom = dom;\n"],
    [
      "if (i == 'dangerouslySetInnerHTML') {\n\t\t\t\toldHtml",
      "setProperty(dom, i, NULL, value",
      "if (i != 'children' && !(i in newProps)) {\n",
    ],
    ["} else if (i == 'dangerouslySetInnerHTML') {", "} else if (i == 'value') {", ""],
    ["} else if (i == 'checked') {", "oldProps[i] !== value", "} else if ("],
    ["// If the new vnode didn't have", "diffChildren(\n\t\t\t\tparentDom", ""],
    ["excessDomChildren\n\t\t\t\t\t? excess", "oldVNode._children && getDomSibling", ""],
    ["// Remove children that are not part of any vnode", "i = 'value';", ""],
    ["i = 'checked';", "return dom;\n}", "}\n\n"],
    ["try {\n\t\tif (typeof ref == 'function')", "ref.current = value;", ""],
    ["} catch (e) {\n\t\toptions._catchError(e, vnode);\n\t}\n}", "\n\n/**\n * Unmount", "}"],
    ["if (r.componentWillUnmount) {", "r._parentDom = r._globalContext", ""],
    ["r._globalContext = NULL", ";", "NULL"],
    ["// A portal's children live in another", "typeof vnode.type == 'function'\n\t\t\t\t\t\t? skipRemove", ""],
    ["&& !vnode.props._parentDom\n", "\t\t\t\t\t\t: true", ""],
    ["// A component that suspended while", "if (!skipRemove) removeNode", ""],
  ],
  "diff/children.js": [
    ["if (parentVNode.props._parentDom)", "let children = parentVNode._children", ""],
    ["while (next && next.nodeType == 8)", "if (dom != next)", ""],
    [
      "oldDom = dom;\n\t}\n\n\twhile (",
      "return oldDom;\n}",
      "oldDom = dom;\n\t}\n\n\toldDom = oldDom && oldDom.nextSibling;\n",
    ],
  ],
  "diff/props.js": [
    ["if (name == 'style') {", "if (name[0] == 'o'", ""],
    [
      "useCapture = name != (name",
      "if (value) {\n\t\t\t\tdom.addEventListener",
      "name = name.slice(2).toLowerCase();\n",
    ],
    ["let useCapture;", "", ""],
    ["proxy, useCapture);\n\t\t\t} else", "", "proxy);\n\t\t\t} else"],
    ["proxy, useCapture)", "", "proxy)"],
    ["name = name.replace(/xlink", "} else if (\n\t\t\tname != 'width'", ""],
    ["name != 'list' &&", "name != 'tabIndex'", ""],
    ["name != 'download' &&", "name != 'role'", ""],
    ["name != 'popover' &&", "name in dom", ""],
    ["name == 'popover' && value == true ? '' : value", "", "value"],
    ["options.event ? options.event(e) : e", "", "e"],
  ],
  "component.js": [
    ["this.props = props;", "this._bits = 0;", ""],
    ["BaseComponent.prototype.setState", "/**\n * @param {import('./internal').VNode} vnode", ""],
    ["&& !vnode.props._parentDom\n", "\t\t? getDomSibling", ""],
    ["if (options.vnode)", "diff(\n", ""],
    ["&& !vnode.props._parentDom)", "", ")"],
    ["let prevDebounce,", "rerenderCount = 0;", "let "],
    [
      "if (\n\t\t(!(c._bits",
      "}\n\n/**\n * @param",
      "if (!(c._bits & COMPONENT_DIRTY)) {\nc._bits |= COMPONENT_DIRTY;\nrerenderQueue.push(c);\nif (!rerenderCount++) queueMicrotask(process);\n}\n",
    ],
    ["(prevDebounce || queueMicrotask)(process)", "", "queueMicrotask(process)"],
  ],
  "render.js": [
    ["if (options._root)", "let oldVNode =", ""],
    ["isHydrating ? NULL : parentDom._children", "", "parentDom._children"],
    ["EMPTY_OBJ,\n\t\tEMPTY_OBJ,", "", "EMPTY_OBJ,"],
    ["oldVNode\n\t\t\t? NULL", "commitQueue,\n\t\toldVNode ?", ""],
  ],
  "create-element.js": [["if (!original && options.vnode)", "return vnode;", ""]],
  "options.js": [
    ["import { _catchError }", "const options", ""],
    ["_catchError\n", "}", ""],
  ],
};

/** What functions hand to each other and nobody uses then. */
export const passedOn = [
  /^\s*(component\._)?globalContext,$/gm,
  /^\s*excessDomChildren,$/gm,
  /^\s*isHydrating,?$/gm,
  /^\s*oldVNode\._flags & MODE_HYDRATE.*,$/gm,
];
