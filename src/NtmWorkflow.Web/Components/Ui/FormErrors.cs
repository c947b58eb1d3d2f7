namespace NtmWorkflow.Web.Components.Ui;

/// <summary>One thing to put right before a form can be accepted.</summary>
/// <param name="Message">What is wrong, as a full sentence.</param>
/// <param name="FieldId">The field it belongs to; none when it concerns the whole act.</param>
/// <param name="Source">The paper and place the refusal rests on.</param>
/// <param name="Remedy">What the person can do about it.</param>
public sealed record FormError(string Message, string? FieldId = null, string? Source = null, string? Remedy = null);

/// <summary>The errors of one form; cascaded, so that each field finds its own.</summary>
public sealed class FormErrors(IReadOnlyList<FormError> all)
{
    /// <summary>No errors.</summary>
    public static FormErrors None { get; } = new([]);

    /// <summary>All errors, in the order of the form.</summary>
    public IReadOnlyList<FormError> All { get; } = all;

    /// <summary>Whether there is anything to put right.</summary>
    public bool Any => All.Count > 0;

    /// <summary>These errors, and those of fields that have none yet.</summary>
    /// <param name="others">Further errors.</param>
    public FormErrors With(FormErrors others) => new([.. All, .. others.All.Where(error => error.FieldId is { } field && For(field) is null)]);

    /// <summary>The first message for a field, if it has one.</summary>
    public string? For(string fieldId) =>
        All.FirstOrDefault(error => string.Equals(error.FieldId, fieldId, StringComparison.Ordinal))?.Message;
}
