namespace NtmWorkflow.Web.Components.Ui;

/// <summary>Colours a tag may have; the words in it must stand without the colour.</summary>
public enum TagColour
{
    /// <summary>Neutral: not begun, not applicable.</summary>
    Grey,

    /// <summary>Done, met, confirmed.</summary>
    Green,

    /// <summary>In work.</summary>
    Blue,

    /// <summary>Waits for somebody.</summary>
    Yellow,

    /// <summary>Needs attention today.</summary>
    Orange,

    /// <summary>Late, refused, not met.</summary>
    Red,

    /// <summary>Handed over to somebody else.</summary>
    Purple,

    /// <summary>Another kind of work in progress.</summary>
    Teal,
}
