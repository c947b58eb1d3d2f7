namespace NtmWorkflow.Web.Components.Ui;

/// <summary>How much an act weighs.</summary>
public enum ButtonKind
{
    /// <summary>The one main act of a page.</summary>
    Primary,

    /// <summary>Another way on.</summary>
    Secondary,

    /// <summary>An act that is hard to take back.</summary>
    Warning,
}
