using Microsoft.AspNetCore.Components;

namespace NtmWorkflow.Web.Components.Ui.Fields;

/// <summary>What every field of a form has: a name to post under, a label, help, and its error.</summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>Name the form posts the value under.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Id of the field, which errors point to; the name unless given.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>The question or title of the field.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>Size of the label: <c>s</c>, <c>m</c>, <c>l</c>; plain text unless given.</summary>
    [Parameter] public string? LabelSize { get; set; }

    /// <summary>Says that the field may stay empty.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Help under the label.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>What is wrong with the value; found among the errors of the form unless given.</summary>
    [Parameter] public string? Error { get; set; }

    /// <summary>Errors of the form the field stands in.</summary>
    [CascadingParameter] public FormErrors? FormErrors { get; set; }

    /// <summary>Further attributes of the control itself.</summary>
    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    internal string FieldId => Id ?? Name;

    internal string HintId => FieldId + "-hint";

    internal string ErrorId => FieldId + "-error";

    internal string? ErrorText => Error ?? FormErrors?.For(FieldId);

    internal string FullLabel => Optional ? $"{Label} (không bắt buộc)" : Label;

    /// <summary>Ids of the help and the error, for those who hear the page.</summary>
    protected virtual string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Hint is null ? null : HintId, ErrorText is null ? null : ErrorId }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }

    /// <summary>Classes of a control, with the one that shows an error when there is one.</summary>
    protected string ControlClass(string block, string? more = null) =>
        $"{block}{(ErrorText is null ? null : $" {block}--error")}{(more is null ? null : " " + more)}";
}
