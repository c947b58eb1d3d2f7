namespace NtmWorkflow.Domain.Dossiers.Acts;

/// <summary>How many returned forms were satisfied on one question (kết quả từng nội dung lấy ý kiến).</summary>
/// <param name="Question">Id of the question in the regime.</param>
/// <param name="Satisfied">Returned forms that are satisfied on it.</param>
public sealed record SurveyItem(string Question, int Satisfied);

/// <summary>The survey in one commune of a district (kết quả lấy ý kiến tại từng xã).</summary>
/// <param name="Commune">Id of the commune.</param>
/// <param name="FormsIssued">Forms given out there.</param>
/// <param name="FormsReturned">Forms that came back from there.</param>
/// <param name="Satisfied">Of them, satisfied.</param>
/// <param name="Items">Satisfied forms by question.</param>
public sealed record CommuneSurvey(UnitId Commune, int FormsIssued, int FormsReturned, int Satisfied, IReadOnlyList<SurveyItem> Items);
