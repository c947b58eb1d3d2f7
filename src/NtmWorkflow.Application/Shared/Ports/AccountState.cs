namespace NtmWorkflow.Application.Shared.Ports;

/// <summary>Whether an account may be used (tình trạng tài khoản). Guessed passwords shut an account for minutes by other means, and end no session.</summary>
public enum AccountState
{
    /// <summary>In use (đang dùng).</summary>
    Active,

    /// <summary>Locked by an administrator until it is unlocked (bị khóa).</summary>
    Locked,

    /// <summary>Ended for good: its person left (đã kết thúc). The row stays, so that nobody else gets a name that stands in a ledger.</summary>
    Ended,
}
