namespace NtmWorkflow.Infrastructure.People;

/// <summary>Whom a session acts for: what a ticket claims must still be so.</summary>
/// <param name="UserName">Name the person signs in with.</param>
/// <param name="Role">Role in kebab-case; empty before an office is chosen.</param>
/// <param name="Organisation">Id of the unit or body the person acts for; empty before an office is chosen.</param>
/// <param name="BoardMember">Id of the person's seat, or none.</param>
public sealed record SignedInAs(string UserName, string Role, string Organisation, string? BoardMember);

/// <summary>What a session holds now.</summary>
/// <param name="Person">Whom it acts for.</param>
/// <param name="Office">The office it acts in, or none yet.</param>
/// <param name="Owes">What its person must do before anything else, or none.</param>
/// <param name="ProvenAt">When its person last proved who they are.</param>
/// <param name="IsReadOnly">Whether it is a named token that only reads.</param>
/// <param name="IsToken">Whether it is a named token of a program.</param>
public sealed record HeldSession(
    SignedInAs Person, Guid? Office, SignInStep? Owes, DateTimeOffset ProvenAt, bool IsReadOnly = false, bool IsToken = false);

/// <summary>What stands between a right password and acting (bước đăng nhập còn lại).</summary>
public enum SignInStep
{
    /// <summary>Give the code of the second factor (mã xác thực).</summary>
    SecondFactor,

    /// <summary>Choose a password of one's own (đổi mật khẩu).</summary>
    NewPassword,

    /// <summary>Choose one of several offices (chọn chức vụ).</summary>
    Office,

    /// <summary>Set up a second factor, which the office asks for (thiết lập xác thực hai bước).</summary>
    SetUpSecondFactor,
}

/// <summary>How a session begins.</summary>
/// <param name="Office">The office it acts in, or none yet.</param>
/// <param name="IsProven">Whether nothing is left to prove: the second factor was given, or there is none.</param>
/// <param name="Client">What the browser or program calls itself.</param>
/// <param name="IsProgram">Whether it is a program's, with tokens.</param>
/// <param name="IsProvenOutside">Whether the office's own sign-on asked for the second factor.</param>
public sealed record SignInStart(Guid? Office, bool IsProven, string? Client, bool IsProgram, bool IsProvenOutside = false);

/// <summary>A session as its person sees it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Client">What the browser or program called itself.</param>
/// <param name="IsProgram">Whether it is a program's, with tokens.</param>
/// <param name="Begun">When it began.</param>
/// <param name="Seen">When it was last used, to within minutes.</param>
public sealed record SignInSession(Guid Id, string Client, bool IsProgram, DateTimeOffset Begun, DateTimeOffset Seen);
