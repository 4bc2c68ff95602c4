internal import Concord

/// The JSON of `concord doctor`.
struct DoctorPayload: Encodable {
    struct Complaint: Encodable {
        let severity: String
        let file: String
        let message: String
    }

    let schema = 1
    let workspace: String
    let indexFolder: String
    let filesRead: Int
    let indexesVerified: Int
    let complaints: [Complaint]

    private enum CodingKeys: String, CodingKey {
        case schema, workspace, indexFolder, filesRead, indexesVerified, complaints
    }

    init(_ diagnosis: Diagnosis) {
        workspace = diagnosis.path
        indexFolder = diagnosis.indexPath
        filesRead = diagnosis.fileCount
        indexesVerified = diagnosis.indexCount
        complaints = diagnosis.complaints.map { complaint in
            Complaint(severity: complaint.severity.rawValue, file: complaint.file, message: complaint.message)
        }
    }
}
